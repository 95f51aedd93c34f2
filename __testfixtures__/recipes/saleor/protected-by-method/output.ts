import { NextResponse } from 'next/server'
import { createProtectedHandler } from '@saleor/app-sdk/handlers/next-app-router'
import { settingsOf } from '../../../lib/settings'
import { apl, log } from '../../../lib/saleor-app'
import { readBody } from '../../../lib/read-body'

export const dynamic = 'force-dynamic'

export const GET = createProtectedHandler(async (_request, ctx) => {
  // next-reroute NR260: What this throws, @saleor/app-sdk answers itself now, with a 500 that says `Unexpected server error`: Next neither logs nor reports it.
  const settings = settingsOf(ctx.authData)

  log('read')
  return NextResponse.json({ data: await settings.all() })
}, apl, ['MANAGE_ORDERS'])

export const POST = createProtectedHandler(async (request, ctx) => {
  // next-reroute NR260: What this throws, @saleor/app-sdk answers itself now, with a 500 that says `Unexpected server error`: Next neither logs nor reports it.
  const settings = settingsOf(ctx.authData)

  try {
    const body = await readBody(request)
    if (body instanceof Response) return body

    await settings.set(JSON.parse(body).data)
    return NextResponse.json({ success: true })
  } catch (error) {
    return NextResponse.json({ success: false })
  }
}, apl, ['MANAGE_ORDERS'])

export const DELETE = createProtectedHandler(async (_request, ctx) => {
  // next-reroute NR260: What this throws, @saleor/app-sdk answers itself now, with a 500 that says `Unexpected server error`: Next neither logs nor reports it.
  const settings = settingsOf(ctx.authData)

  await settings.clear()
  return new Response(null, { status: 204 })
}, apl, ['MANAGE_ORDERS'])
