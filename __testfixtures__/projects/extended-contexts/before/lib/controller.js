import { NoMethodError, RefusedError } from './errors'
import { isBlocked, readerOf } from './readers'

const onNoMatch = (req, res) => {
  const answer = new NoMethodError('no such method')
  res.status(answer.status).json(answer)
}

const onError = (error, req, res) => {
  if (error instanceof RefusedError) {
    return res.status(error.status).json(error)
  }
  res.status(500).json({ message: error.message, asked: req.method })
}

async function provideReader(req, res, next) {
  if (req.cookies?.session) {
    await provideKnown(req, req.cookies.session)
    return next()
  }

  provideAnybody(req)
  return next()
}

async function provideKnown(req, session) {
  const reader = await readerOf(session)

  // Who is blocked is anybody.
  if (await isBlocked(reader)) {
    provideAnybody(req)
    return
  }

  req.context = { ...req.context, reader }
}

function provideAnybody(req) {
  const anybody = { may: ['read:front'] }
  req.context = {
    ...req.context,
    reader: anybody,
  }
}

function canRequest(feature) {
  return (req, res, next) => {
    if (!req.context?.reader.may?.includes(feature)) {
      throw new RefusedError({ message: `${feature} is not for you` })
    }
    return next()
  }
}

const controller = {
  errors: { onNoMatch, onError },
  provideReader,
  provideKnown,
  canRequest,
}

export default controller
