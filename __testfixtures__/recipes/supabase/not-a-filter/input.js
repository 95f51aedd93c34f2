import { supabase } from '../../lib/supabase'

export default async function handler(req, res) {
  const { tag, title } = req.query
  const { data } = await supabase.from('post').update({ title }).contains('tags', tag).select()
  res.status(200).json(data)
}
