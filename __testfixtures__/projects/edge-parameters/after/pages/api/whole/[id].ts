import { find } from 'store'

export const config = { runtime: 'edge' }

export default async function handler(request: Request) {
  const given = Object.fromEntries(new URL(request.url).searchParams)
  return Response.json(await find(given.id, given))
}
