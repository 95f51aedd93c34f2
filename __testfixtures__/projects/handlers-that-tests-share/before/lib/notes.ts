import { connect } from 'database'

export interface Note {
  id: string
  text: string
}

const notes = connect('notes')

export const allNotes = (): Promise<Note[]> => notes.allNotes()
export const findNote = (id: string): Promise<Note | null> => notes.findNote(id)
export const addNote = (text: string): Promise<Note> => notes.addNote(text)
