import { createServerSupabaseClient } from '@supabase/auth-helpers-nextjs'

export default async function handler(req, res) {
  const { data } = await createServerSupabaseClient({ req, res }).from('tags').select('*')
  res.status(200).json(data)
}
