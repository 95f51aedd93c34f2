import * as axiom from '@civitai/next-axiom'
import { db } from '../../utils/db'

async function listCups(req, res) {
  res.json(await db.cup.all())
}

export default function handler(req, res) {
  return axiom.withAxiom(listCups)(req, res)
}
