import { complete } from 'models'

export const config = { runtime: 'edge' }

export default async function handler(req: Request) {
  switch (req.method) {
    case 'POST':
      return create(req)
    default:
      return refuse(req.method)
  }
}

async function create(request: Request) {
  const { prompt } = await request.json()
  if (!prompt) return new Response('What?', { status: 400 })
  return Response.json({ text: await complete(prompt) })
}

function refuse(method: string) {
  return new Response(`${method} is not answered`, { status: 405, headers: { Allow: 'POST' } })
}
