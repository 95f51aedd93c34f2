import { connect } from 'database'

export const staff = connect('staff')
