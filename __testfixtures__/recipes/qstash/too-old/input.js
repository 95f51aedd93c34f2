import { verifySignature } from '@upstash/qstash/nextjs'

export default verifySignature((req, res) => res.status(200).end())

export const config = { api: { bodyParser: false } }
