import quiet from '../../lib/quiet'

export const config = { runtime: 'edge' }

export default quiet
