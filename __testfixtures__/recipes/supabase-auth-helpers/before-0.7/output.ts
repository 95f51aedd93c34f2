import { createServerSupabaseClient } from '@supabase/auth-helpers-nextjs'
import { NextResponse, type NextRequest } from 'next/server'
import { cookieResponse } from '../../../lib/cookie-response'

export const dynamic = 'force-dynamic'

type Tables = { tags: { name: string } }

export async function DELETE(request: NextRequest) {
  const headers = new Headers()
  const supabase = createServerSupabaseClient<Tables>({ req: { headers: Object.fromEntries(request.headers), cookies: Object.fromEntries(request.cookies.getAll().map(({ name, value }) => [name, value])) } as any, res: cookieResponse(headers) as any })
  const { data, error } = await supabase.user()
  if (error) return NextResponse.json({ error }, { status: 401, headers })

  await createServerSupabaseClient<Tables>({ req: { headers: Object.fromEntries(request.headers), cookies: Object.fromEntries(request.cookies.getAll().map(({ name, value }) => [name, value])) } as any, res: cookieResponse(headers) as any }, { options: { role: 'writer' } }).user()
  return new Response(null, { status: 204, headers })
}

async function handler(request: NextRequest) {
  const headers = new Headers()
  const supabase = createServerSupabaseClient<Tables>({ req: { headers: Object.fromEntries(request.headers), cookies: Object.fromEntries(request.cookies.getAll().map(({ name, value }) => [name, value])) } as any, res: cookieResponse(headers) as any })
  const { data, error } = await supabase.user()
  if (error) return NextResponse.json({ error }, { status: 401, headers })

  return NextResponse.json(data, { headers })
}

export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as OPTIONS }
