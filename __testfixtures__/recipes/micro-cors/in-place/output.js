import { NextResponse } from 'next/server'
import { notes } from '../../../lib/notes'

export const dynamic = 'force-dynamic'

export function OPTIONS() {
  return new Response(null, {
    headers: {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Expose-Headers': 'X-Total',
      'Access-Control-Allow-Methods': 'POST,GET,PUT,PATCH,DELETE,OPTIONS',
      'Access-Control-Allow-Headers': 'X-Requested-With,Access-Control-Allow-Origin,X-HTTP-Method-Override,Content-Type,Authorization,Accept',
      'Access-Control-Max-Age': '86400',
    },
  })
}

async function handler() {
  // Newest first.
  const all = await notes.all()
  return NextResponse.json(all, {
    headers: {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Expose-Headers': 'X-Total',
      'X-Total': all.length,
    },
  })
}

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE }
