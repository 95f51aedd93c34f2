import { createEdgeRouter } from 'next-connect'
import type { NextRequest } from 'next/server'
import { moodOf, setMood } from 'store'

export const dynamic = 'force-dynamic'
export const runtime = 'edge'

const router = createEdgeRouter<NextRequest, { params: Promise<{ id: string }> }>()

router.use(async (req, event, next) => {
  if (!req.headers.get('x-key')) return new Response('Who?', { status: 401 })
  return next()
})

router.get(async (req, { params }) => {
  const { id } = await params
  return Response.json({ mood: await moodOf(id), full: req.nextUrl.searchParams.has('full') })
})

router.post(async (req, { params }) => {
  const body = await req.json()
  const { id } = await params
  return Response.json(await setMood(id, body))
})

// Whatever else is asked.
router.all(() => new Response('GET or POST', { status: 405 }))

const handler = router.handler({
  onError(error) {
    return Response.json({ error: (error as Error).message }, { status: 500 })
  },
})

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
