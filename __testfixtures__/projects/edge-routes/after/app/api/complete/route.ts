import { complete } from 'models'

export const dynamic = 'force-dynamic'
export const runtime = 'edge'

export function POST(req: Request) {
  return create(req)
}

function handler(req: Request) {
  return refuse(req.method)
}

export { handler as GET, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }

async function create(request: Request) {
  const { prompt } = await request.json()
  if (!prompt) return new Response('What?', { status: 400 })
  return Response.json({ text: await complete(prompt) })
}

function refuse(method: string) {
  return new Response(`${method} is not answered`, { status: 405, headers: { Allow: 'POST' } })
}
