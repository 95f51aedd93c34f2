import { withAxiom } from '@civitai/next-axiom'
import { db } from '../../utils/db'

const handler = async (req, res) => {
  if (req.method !== 'GET') return res.status(405).end()
  req.log.info('listed')
  res.json(await db.tea.all())
}

export default withAxiom(handler)
