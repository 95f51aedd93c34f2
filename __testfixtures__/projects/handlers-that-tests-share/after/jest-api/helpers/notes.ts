import noteHandler from '../../pages/api/notes/[id]'
import notesHandler from '../../pages/api/notes'
import { client } from './client'

export const getNotes = () => client(notesHandler).get('/api/notes')
export const getNote = (id: string) => client(noteHandler, { id }).get(`/api/notes/${id}`)
