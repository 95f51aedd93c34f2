import { readWind } from 'sky'
import { openTable } from '../../lib/open'

const list = async (req, res) => res.status(200).json({ wind: await readWind() })

export default openTable({ GET: list })
