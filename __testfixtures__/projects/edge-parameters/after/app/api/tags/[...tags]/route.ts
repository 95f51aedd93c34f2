import { find, replace } from 'store'

export const dynamic = 'force-dynamic'
export const runtime = 'edge'

type Context = { params: Promise<{ tags: string[] }> }

// What stands under all of the tags.
export async function PUT(request: Request, { params }: Context) {
  const { tags } = await params

  // Only one may be given another name.
  await replace(tags[0], await request.json())
  return new Response(null, { status: 204 })
}

export async function GET(request: Request, { params }: Context) {
  const { searchParams } = new URL(request.url)
  const { tags } = await params

  const page = searchParams.get('page') ?? '1'
  return Response.json(await find(tags, Number(page)))
}

function handler(request: Request) {
  return new Response('Use GET or PUT', { status: 405 })
}

export { handler as POST, handler as PATCH, handler as DELETE, handler as OPTIONS }
