import { NextResponse } from 'next/server'

function stamp(request) {
  console.info(`asked for ${request.nextUrl.pathname}${request.nextUrl.search}`)
}

const onError = (error, request) => NextResponse.json({ path: request.nextUrl.pathname + request.nextUrl.search, error: error.message }, { status: 418 })

export default Object.freeze({ options: { onError }, stamp })
