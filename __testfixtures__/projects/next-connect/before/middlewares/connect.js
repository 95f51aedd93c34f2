import { connect } from '../lib/db'

export default async function connectFirst(req, res, next) {
  await connect()
  next()
}
