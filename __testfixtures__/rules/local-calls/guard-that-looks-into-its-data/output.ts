import { NextResponse, type NextRequest } from 'next/server'
import { check, list } from 'subscriptions'

export const dynamic = 'force-dynamic'

/** Answers where the token is not good for what it is used for. */
async function requireSubscription(token: string | undefined) {
  const found = await check(token)
  if (found.valid === false) {
    // next-reroute NR202: The status of this answer is a value, `found.status`: 204 and 304 may carry no body now, and a missing one means 200, where API Routes failed.
    return NextResponse.json({ error: found.error }, { status: found.status })
  }

  return found
}

export async function GET(request: NextRequest) {
  const subscription = await requireSubscription(request.headers.get('authorization') ?? undefined)
  if (subscription instanceof Response) return subscription
  // next-reroute NR213: The API Route never answered where it ends here, and the request hung; now it is answered with 500.
  if (!subscription) return new Response(null, { status: 500 })

  return NextResponse.json(await list(subscription.id))
}
