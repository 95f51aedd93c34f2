import { SITE } from '../../../lib/site'

export const dynamic = 'force-dynamic'

function handler(request) {
  const script = `
    window.site = '${SITE}'
  `
  if (request.nextUrl.searchParams.get('short')) return new Response(script.slice(1).trimEnd(), { headers: { 'Content-Type': 'text/javascript' } })
  return new Response(script.replace(/\s\s+/g, ''), { headers: { 'Content-Type': 'text/javascript' } })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
