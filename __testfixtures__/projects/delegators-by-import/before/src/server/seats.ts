import { connect } from 'database'

export const seats = connect('seats')
