import { NextResponse } from 'next/server'
import { items } from '../../../lib/items'

export const dynamic = 'force-dynamic'

async function handler() {
  for (const item of await items.all()) {
    try {
      if (!item.ok) {
        // next-reroute NR212: Behind this answer the API Route went on with the code below, whose own answer was ignored; now it ends here.
        return NextResponse.json({ item }, { status: 400 })
      }
    } catch (error) {
      console.log(error)
    }
    await items.touch(item)
  }
  return new Response(null)
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
