import { find, replace } from 'store'

export const config = { runtime: 'edge' }

// What stands under all of the tags.
export default async function handler(request: Request) {
  const { searchParams } = new URL(request.url)
  const tags = searchParams.getAll('tags')

  if (request.method === 'PUT') {
    // Only one may be given another name.
    await replace(tags[0], await request.json())
    return new Response(null, { status: 204 })
  }
  if (request.method !== 'GET') return new Response('Use GET or PUT', { status: 405 })
  const page = searchParams.get('page') ?? '1'
  return Response.json(await find(tags, Number(page)))
}
