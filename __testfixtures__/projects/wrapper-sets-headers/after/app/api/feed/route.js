import { NextResponse } from 'next/server'
import { items } from 'feed'
import { asXmlRoute as asXml } from '../../../lib/with'
import { sendBody } from '../../../lib/send-body'

export const dynamic = 'force-dynamic'

const handler = asXml(async (request) => {
  const all = await items()
  const { searchParams } = request.nextUrl
  if (searchParams.get('as') === 'json') return NextResponse.json(all)
  if (!all) return new Response(new TextEncoder().encode('none'), { status: 404 })
  if (searchParams.get('as') === 'text') {
    return new Response(all.join(','), { headers: { 'Content-Type': 'text/csv' } })
  }
  try {
    return new Response(new TextEncoder().encode(`<items>${all.map((item) => `<item>${item}</item>`).join('')}</items>`))
  } catch (error) {
    return sendBody(error.message, { status: 500 })
  }
})

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
