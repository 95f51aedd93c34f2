import { NextResponse } from 'next/server'
import { createServerClient, serialize } from '@supabase/ssr'

export const dynamic = 'force-dynamic'

async function handler(request) {
  const headers = new Headers()
  const supabase = createServerClient(process.env.SUPABASE_URL, process.env.SUPABASE_KEY, {
    cookies: {
      get(name) {
        return request.cookies.get(name)?.value
      },
      set(name, value, options) {
        headers.append('Set-Cookie', serialize(name, value, options))
      },
      remove: (name, options) => headers.append('Set-Cookie', serialize(name, '', options)),
    },
  })
  const {
    data: { user },
  } = await supabase.auth.getUser()
  if (!user) return NextResponse.json({ error: 'Sign in first.' }, { status: 401, headers })
  return NextResponse.json({ id: user.id }, { headers })
}

// The API Route answered every method.
export { handler as GET, handler as POST, handler as PUT, handler as PATCH, handler as DELETE, handler as OPTIONS }
