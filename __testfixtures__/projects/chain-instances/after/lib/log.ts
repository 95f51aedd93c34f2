export function log(text: string) {
  if (text === 'eve') throw Object.assign(new Error(`${text} may not`), { status: 403 })
}
