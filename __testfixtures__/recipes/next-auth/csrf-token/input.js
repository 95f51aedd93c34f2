import { getCsrfToken } from 'next-auth/react'
import { ledger } from '../../lib/ledger'

export default async function handler(req, res) {
  const nonce = await getCsrfToken({ req })
  res.json({ signed: ledger.sign(nonce) })
}
