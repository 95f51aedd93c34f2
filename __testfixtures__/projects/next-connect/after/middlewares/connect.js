import { connect } from '../lib/db'

export default async function connectFirst() {
  await connect()
}
