import { NextResponse } from 'next/server'
import { accounts } from '../../../../lib/accounts'
import { withAccountRoute as withAccount } from '../../../../lib/with-account'

export const dynamic = 'force-dynamic'

const film = withAccount(async function film(_request, { params }) {
  const { id } = await params
  const film = await accounts.film(id)
  return film ? NextResponse.json(film) : new Response(null, { status: 404 })
})

// The API Route answered every method.
export { film as GET, film as POST, film as PUT, film as PATCH, film as DELETE, film as OPTIONS }
