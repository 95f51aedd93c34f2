import { NextResponse, type NextRequest } from 'next/server'
import { findProvider, backWithError } from '../../../../pages/api/providers/_helper'
import { readQuery } from '../../../../lib/read-query'

export const dynamic = 'force-dynamic'

export async function GET(request: NextRequest) {
  try {
    const { id } = readQuery(request)
    if (!id || Array.isArray(id)) {
      return NextResponse.json({ error: 'Which provider?' }, { status: 400 })
    }

    const provider = await findProvider(id)
    if (!provider || !provider.redirectUri) {
      return backWithError('This provider is not set up')
    }

    const url = new URL(`${provider.url}/login/oauth/authorize`)
    url.searchParams.append('client_id', provider.clientId)
    url.searchParams.append('redirect_uri', provider.redirectUri)
    return new Response(null, { status: 307, headers: { Location: url.toString() } })
  } catch (error) {
    console.error(error)
    return NextResponse.json({ error: 'We failed' }, { status: 500 })
  }
}
