import { stats } from '../../../lib/stats'

export const dynamic = 'force-dynamic'

async function handler() {
  try {
    const body = JSON.stringify(await stats.today(), null, 2)

    return new Response(body, { headers: { 'Content-Type': 'application/json' } })
  } catch (error) {
    console.error(error)
    return new Response(JSON.stringify({ error: 'No numbers today' }), { status: 500, headers: { 'Content-Type': 'application/json' } })
  }
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
