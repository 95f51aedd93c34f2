import { NextResponse } from 'next/server'
import { load } from './things'

/** @deprecated next-reroute: use createRoute */
export async function create(req, res) {
  res.status(201)
  const thing = await load(req.headers['x-id'])
  res.json(thing)
}

export async function createRoute(request) {
  const thing = await load(request.headers.get('x-id') ?? undefined)
  return NextResponse.json(thing, { status: 201 })
}

/** Says its own status, whatever was said before. */
export function failed(error) {
  return NextResponse.json({ error: error.message }, { status: error.message === 'none' ? 404 : 500 })
}
