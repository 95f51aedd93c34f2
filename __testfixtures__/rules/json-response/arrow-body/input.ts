import type { NextApiRequest, NextApiResponse } from 'next'
import pkg from '../../package.json'

const version = (_: NextApiRequest, res: NextApiResponse) => res.status(200).json({ name: pkg.name, version: pkg.version })

export default version
