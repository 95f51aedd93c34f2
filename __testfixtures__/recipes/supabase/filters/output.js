import { NextResponse } from 'next/server'
import { supabase } from '../../../lib/supabase'

export const dynamic = 'force-dynamic'

export async function GET(request) {
  const { searchParams } = request.nextUrl
  const siteId = searchParams.get('siteId') ?? undefined
  const status = searchParams.get('status')

  let query = supabase.from('post').select('*').eq('siteId', siteId)
  if (status && status !== 'all') query = query.eq('status', status)
  const { data, error } = await query
  if (error) return NextResponse.json({ error: error.message }, { status: 500 })
  return NextResponse.json(data)
}

export async function DELETE(request) {
  const id = request.nextUrl.searchParams.get('id') ?? undefined

  await supabase.from('post').delete().match({ id })
  return new Response(null, { status: 204 })
}
