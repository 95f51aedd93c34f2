import { NextResponse } from 'next/server'
import { NoMethodError, RefusedError } from './errors'
import { isBlocked, readerOf } from './readers'

const onNoMatch = (req, res) => {
  const answer = new NoMethodError('no such method')
  res.status(answer.status).json(answer)
}

const onError = (error, request) => {
  if (error instanceof RefusedError) {
    return NextResponse.json(error, { status: error.status ?? 500 })
  }
  return NextResponse.json({ message: error.message, asked: request.method }, { status: 500 })
}

async function provideReader(request) {
  let context
  if (request.cookies.get('session')?.value) {
    context = await provideKnown(request.cookies.get('session')?.value)
    return context
  }

  context = provideAnybody()
  return context
}

async function provideKnown(session) {
  const reader = await readerOf(session)

  // Who is blocked is anybody.
  if (await isBlocked(reader)) {
    return provideAnybody()
  }

  return { reader }
}

function provideAnybody() {
  const anybody = { may: ['read:front'] }
  return {
    reader: anybody,
  }
}

function canRequest(feature) {
  return (context) => {
    if (!context?.reader.may?.includes(feature)) {
      throw new RefusedError({ message: `${feature} is not for you` })
    }
  }
}

const controller = {
  errors: { onNoMatch, onError },
  provideReader,
  provideKnown,
  canRequest,
}

export default controller
