import { mail } from '../../../lib/mail'

export const dynamic = 'force-dynamic'

async function handler() {
  try {
    await mail.check()
  } catch (problem: any) {
    return new Response(problem.message)
  }
  try {
    await mail.send()
    return new Response(null)
  } catch (error) {
    const message = (error as Error).message
    if (message === 'busy') return new Response(message, { status: 503 })
    return new Response(error instanceof Error ? error.message : 'failed', { status: 500 })
  }
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
