import { boats } from 'boats'
import { z } from 'zod'
import type { NextRequest } from 'next/server'
import { readQuery } from '../../../lib/read-query'

export const dynamic = 'force-dynamic'

/*
SELECT "Boat"."id", "Boat"."name", "Boat"."length" FROM "public"."Boat" WHERE "public"."Boat"."name" = $1
*/
const search = z.object({ name: z.string() })

async function handler(request: NextRequest) {
  const { name, ...others } = readQuery(request) as { name: string; [key: string]: string }
  return new Response(JSON.stringify(await boats.find(search.parse({ name }), others)), { headers: { 'Content-Type': 'application/json' } })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
