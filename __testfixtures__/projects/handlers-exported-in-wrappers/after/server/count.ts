import { responder } from '../lib/responder'
import { rides } from '../lib/rides'

export default responder(async () => ({ count: await rides.count() }))
