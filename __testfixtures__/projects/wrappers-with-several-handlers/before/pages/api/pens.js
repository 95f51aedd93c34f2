import { either } from '../../lib/dispatch'
import { list, add } from '../../lib/store'

const read = async (req, res) => res.json(await list())
const write = async (req, res) => res.status(201).json(await add(req.body))

export default either(read, write)
