# The frame of the guide; the guide itself is under docs/.
guide-title = Guide
guide-contents = Pages of the guide
guide-english = The guide is written in English.
