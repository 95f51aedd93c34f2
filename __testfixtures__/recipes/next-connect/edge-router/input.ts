import { createEdgeRouter } from 'next-connect'
import type { NextFetchEvent, NextRequest } from 'next/server'
import { moodOf, setMood } from 'store'

export const config = { runtime: 'edge' }

const router = createEdgeRouter<NextRequest, NextFetchEvent>()

router.use(async (req, event, next) => {
  if (!req.headers.get('x-key')) return new Response('Who?', { status: 401 })
  return next()
})

router.get(async (req) => {
  const id = req.nextUrl.searchParams.get('id')
  return Response.json({ mood: await moodOf(id), full: req.nextUrl.searchParams.has('full') })
})

router.post(async (req) => {
  const body = await req.json()
  return Response.json(await setMood(req.nextUrl.searchParams.get('id'), body))
})

// Whatever else is asked.
router.all(() => new Response('GET or POST', { status: 405 }))

export default router.handler({
  onError(error) {
    return Response.json({ error: (error as Error).message }, { status: 500 })
  },
})
