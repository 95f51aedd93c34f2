import { NextResponse } from 'next/server'
import { keys } from '../../../lib/keys'

export const dynamic = 'force-dynamic'

function must(request) {
  if (!request.headers.get('x-key')) throw new Error('no key')
  return NextResponse.json({ key: keys.name(request.headers.get('x-key')) })
}

const page = async (title, request) => {
  const count = await keys.count(request.headers.get('host') ?? undefined)
  return new Response(`<h1>${title}: ${count}</h1>`, { headers: { 'Content-Type': 'text/html' } })
}

async function handler(request) {
  try {
    if (request.headers.get('accept') === 'text/html') return await page(await keys.title(), request)
    else return must(request)
  } catch (e) {
    return NextResponse.json({ error: e.message }, { status: 401 })
  }
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
