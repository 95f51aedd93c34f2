import type { NextApiRequest, NextApiResponse } from 'next'

const named = (name: string) => (cookie: string) => cookie.startsWith(`${name}=`)

// What was set under the name before goes.
function replaceCookie(res: NextApiResponse, value: string) {
  const existing = res.getHeader('Set-Cookie') ?? []
  const all = Array.isArray(existing) ? existing.map(String) : [String(existing)]
  const at = all.findIndex(named('a'))
  if (at >= 0) all.splice(at, 1)
  all.push(value)
  res.setHeader('Set-Cookie', all)
}

// What others set while it waits is lost.
async function setLate(res: NextApiResponse, value: Promise<string>) {
  const existing = res.getHeader('Set-Cookie')
  const all = Array.isArray(existing) ? existing.map(String) : existing != null ? [String(existing)] : []
  if (value) all.push(await value)
  res.setHeader('Set-Cookie', all)
}

// Set twice, the first ones come twice.
function setTwice(res: NextApiResponse, value: string) {
  const existing = res.getHeader('Set-Cookie')
  const all = Array.isArray(existing) ? existing.map(String) : existing != null ? [String(existing)] : []
  if (value) all.push(value)
  res.setHeader('Set-Cookie', all)
  res.setHeader('Set-Cookie', all.concat(value))
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  replaceCookie(res, 'a=1')
  await setLate(res, Promise.resolve('b=2'))
  setTwice(res, 'c=3')
  res.status(200).end()
}
