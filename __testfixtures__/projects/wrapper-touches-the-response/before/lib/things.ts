import { connect } from 'database'

export const things = connect('things')
