import { readerOf } from './readers'

export const withReader = (handler) => async (req, res) => {
  req.context = { ...req.context, reader: await readerOf(req.headers.authorization) }
  return handler(req, res)
}
