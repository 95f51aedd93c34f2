// The same for route handlers.
export const createProtectedHandler = (handler, apl, permissions = []) => async (request) => {
  const refuse = (status, text) => new Response(`Validation error: ${text}`, { status, headers: { 'Content-Type': 'text/plain' } })
  const [saleorApiUrl, token] = ['saleor-api-url', 'authorization-bearer'].map((name) => request.headers.get(name))
  if (!saleorApiUrl) return refuse(400, 'Missing saleor-api-url header')
  if (!token) return refuse(400, 'Missing authorization-bearer header')
  const authData = await apl.get(saleorApiUrl)
  if (!authData) return refuse(401, `Can't find auth data for saleorApiUrl ${saleorApiUrl}. Please register the application`)
  if (!permissions.every((one) => token.includes(one))) return refuse(401, 'JWT verification failed')
  try {
    return await handler(request, { baseUrl: `http://${request.headers.get('host')}`, authData, user: { email: 'ann@shop.example', userPermissions: permissions } })
  } catch {
    return new Response('Unexpected server error', { status: 500 })
  }
}
