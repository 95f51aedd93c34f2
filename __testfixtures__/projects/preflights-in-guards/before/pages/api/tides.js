import { readSea } from 'sky'
import { strictTable } from '../../lib/open'

const list = async (req, res) => res.status(200).json({ sea: await readSea() })

export default strictTable({ GET: list })
