import { NextResponse } from 'next/server'
import { log } from './log'

const onError = async (err, request) => {
  await log(err.message, request.nextUrl.pathname + request.nextUrl.search)
  return NextResponse.json({ message: err.message }, { status: 500 })
}

export default onError
