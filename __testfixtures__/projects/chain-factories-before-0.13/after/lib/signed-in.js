export function signedIn(request) {
  if (!request.headers.get('x-user')) throw Object.assign(new Error('who are you?'), { code: 401 })
  const user = request.headers.get('x-user')
  return user
}
