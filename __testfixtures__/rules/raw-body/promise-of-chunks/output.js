import { NextResponse } from 'next/server'
import { events } from '../../../lib/events'

export const dynamic = 'force-dynamic'

// Text, in an arrow function.
const readText = (request) =>
  request.arrayBuffer().then((bytes) => Buffer.from(bytes).toString())

async function readJson(request) {
  const json = JSON.parse(Buffer.from(await request.arrayBuffer()).toString())
  return { json }
}

async function hook(request) {
  if (request.headers.get('x-kind') === 'text') {
    const text = await readText(request)
    await events.add(text)
    return NextResponse.json({ length: text.length })
  }
  if (request.headers.get('x-kind') === 'json') return NextResponse.json(await readJson(request))
  const bytes = Buffer.from(await request.arrayBuffer())
  return NextResponse.json({ base64: bytes.toString('base64') }, { status: 201 })
}

// The API Route answered every method.
export { hook as GET, hook as POST, hook as PUT, hook as PATCH, hook as DELETE, hook as OPTIONS }
