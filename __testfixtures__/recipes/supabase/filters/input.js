import { supabase } from '../../lib/supabase'

export default async function handler(req, res) {
  const { id, siteId, status } = req.query

  if (req.method === 'GET') {
    let query = supabase.from('post').select('*').eq('siteId', siteId)
    if (status && status !== 'all') query = query.eq('status', status)
    const { data, error } = await query
    if (error) return res.status(500).json({ error: error.message })
    return res.status(200).json(data)
  }
  if (req.method === 'DELETE') {
    await supabase.from('post').delete().match({ id })
    return res.status(204).end()
  }
  res.status(405).end()
}
