import { connect } from 'database'

export const docs = connect('docs')
export const people = connect('people')
