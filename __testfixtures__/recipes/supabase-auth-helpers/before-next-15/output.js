import { cookies } from 'next/headers'
import { NextResponse } from 'next/server'
import { createRouteHandlerClient } from '@supabase/auth-helpers-nextjs'

export const dynamic = 'force-dynamic'
export const fetchCache = 'default-no-store'

const options = { cookieOptions: { name: 'sb-token' } }

export async function GET() {
  const { data } = await createRouteHandlerClient({ cookies }, options).auth.getSession()
  return NextResponse.json({ signedIn: data.session !== null })
}
